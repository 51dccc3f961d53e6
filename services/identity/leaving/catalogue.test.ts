import { testCatalogue } from '../../../kit/testing/catalogue';
import { catalogue } from './catalogue';

testCatalogue('identity', catalogue);
